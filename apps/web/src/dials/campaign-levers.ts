/** Levers of the campaign itself: authority, where, against what, how long. */
import { centreOfPrior, type ISODate } from "@inflow/evidence";
import type { Given, QuantityId } from "@inflow/model";
import { LEVER_BANDS, LEVER_WORDS } from "../words/dial-levers.ts";
import {
  amountOf,
  type Band,
  CAMPAIGN,
  changed,
  type Lever,
  type LeverNumbers,
  type LeverShelf,
  setting,
  settingsOf,
  startOf,
  without,
} from "./lever.ts";

/** Rungs of the ladder of legal authority, as the dictionary numbers them. */
export const Rung = { lawEnforcement: 0, designation: 1, strikes: 2, ashore: 3, blockade: 4 } as const;

/** A choice among bands, at 0, 1, 2 … in order. */
export const choiceOf = (labels: readonly Band["label"][], standard: number, asBefore: number): LeverNumbers => ({
  min: 0,
  max: labels.length - 1,
  step: 1,
  bands: labels.map((label, value) => ({ value, label })),
  default: standard,
  asBefore,
});

export const AUTHORITY: Lever = {
  words: LEVER_WORDS.authority,
  isChoice: true,
  numbers: (shelf) =>
    choiceOf(
      [
        LEVER_BANDS.lawEnforcement,
        LEVER_BANDS.designation,
        LEVER_BANDS.strikes,
        LEVER_BANDS.ashore,
        LEVER_BANDS.blockade,
      ],
      amountOf(shelf, CAMPAIGN, "postureLever"),
      amountOf(shelf, "record-2025", "postureLever"),
    ),
  edit: (gives, value, shelf) => {
    const reactions: QuantityId[] =
      value < Rung.strikes ? ["strikeTempoLever", "strikeRecord", "cooperationShock", "hostChange"] : [];
    const gates = value < Rung.blockade ? [] : settingsOf(shelf, "blockade", "blockadeShare");
    return [
      ...without(gives, "postureLever", "automatonLever", ...reactions),
      setting(shelf, "postureLever", value),
      ...gates.map((gate) => ({ ...gate, from: startOf(shelf) })),
    ];
  },
};

/** Places of the choices of the dial "where". */
export const Where = { caribbean: 0, custom: 1, campaign: 2, pacific: 3, catches: 4, unpredictable: 5 } as const;

const RULE = "forcePackage.allocation.form";

/** The campaign's weights of a water, held from its first day to the horizon. */
const held = (shelf: LeverShelf, isOf: (zone: string) => boolean): Given[] => {
  const heaviest = settingsOf(shelf, CAMPAIGN, "zoneHoursLever")
    .map((given) => ({ ...given, zones: [given.where?.zone ?? []].flat() }))
    .filter(({ zones }) => zones.every(isOf))
    .sort((a, b) => (b.to as number) - (a.to as number))[0]!;
  return [setting(shelf, "zoneHoursLever", heaviest.to as number, { zone: heaviest.zones })];
};

/** Weights by which the surge follows the customary spread of patrol hours. */
const customary = (shelf: LeverShelf): Given[] =>
  [...shelf.parameters].flatMap(([path, { prior }]) => {
    const zone = /^zone\.(.+)\.hoursShare$/.exec(path)?.[1];
    return zone === undefined ? [] : [setting(shelf, "zoneHoursLever", centreOfPrior(prior) ?? 0, { zone })];
  });

const isPacific = (zone: string): boolean => zone.startsWith("epac");

export const WHERE: Lever = {
  words: LEVER_WORDS.where,
  isChoice: true,
  numbers: () =>
    choiceOf(
      [
        LEVER_BANDS.caribbean,
        LEVER_BANDS.asBefore,
        LEVER_BANDS.shifting,
        LEVER_BANDS.pacific,
        LEVER_BANDS.catches,
        LEVER_BANDS.unpredictable,
      ],
      Where.campaign,
      Where.custom,
    ),
  edit: (gives, value, shelf) => {
    const rest = without(gives, "zoneHoursLever");
    if (value === Where.caribbean) return [...rest, ...held(shelf, (zone) => !isPacific(zone))];
    if (value === Where.pacific) return [...rest, ...held(shelf, isPacific)];
    if (value === Where.unpredictable) return [...rest, setting(shelf, "unpredictablePatrolShare", 1)];
    return value === Where.catches ? rest : [...rest, ...customary(shelf)];
  },
  pins: (value): Readonly<Record<string, string>> => {
    if (value === Where.unpredictable || value === Where.campaign) return {};
    return { [RULE]: value === Where.catches ? "adaptive" : "fixed" };
  },
};

/** Places of the choices of the dial "what is acted against". */
export const Against = { boats: 0, depots: 1, all: 2 } as const;

/** Boats and depots share the effort of strikes equally. */
const EQUAL_SHARE = 1 / 2;

export const TARGET: Lever = {
  words: LEVER_WORDS.target,
  isChoice: true,
  numbers: () => choiceOf([LEVER_BANDS.boats, LEVER_BANDS.depots, LEVER_BANDS.all], Against.boats, Against.boats),
  edit: (gives, value, shelf) => {
    if (value === Against.boats) return gives;
    const lifted = gives.map((given) =>
      given.set === "postureLever" && (given.to as number) < Rung.ashore ? changed(given, Rung.ashore) : given,
    );
    const tempo = lifted.some(({ set }) => set === "strikeTempoLever")
      ? []
      : [setting(shelf, "strikeTempoLever", amountOf(shelf, CAMPAIGN, "strikeTempoLever"))];
    const leaders = amountOf(shelf, "decapitation", "leaderEffortShare");
    return [
      ...lifted,
      ...tempo,
      setting(shelf, "depotEffortShare", EQUAL_SHARE),
      ...(value === Against.all ? [setting(shelf, "leaderEffortShare", leaders)] : []),
    ];
  },
};

/** What ends when a campaign ends. */
const OF_THE_CAMPAIGN: readonly QuantityId[] = [
  "campaignLever",
  "automatonLever",
  "postureLever",
  "strikeTempoLever",
  "strikeRecord",
  "forceLevel",
  "assetSurge",
  "zoneHoursLever",
  "unpredictablePatrolShare",
  "depotEffortShare",
  "leaderEffortShare",
  "blockadeShare",
];

const MONTHS = 12;

const monthsBetween = (from: string, until: string): number => {
  const [year, month] = from.split("-").map(Number);
  const [lastYear, lastMonth] = until.split("-").map(Number);
  return (lastYear! - year!) * MONTHS + lastMonth! - month!;
};

/** The day of the month after so many months, at most the 28th. */
const monthsAfter = (from: string, months: number): ISODate => {
  const [year, month, day] = from.split("-").map(Number);
  const place = month! - 1 + months;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${year! + Math.floor(place / MONTHS)}-${two((place % MONTHS) + 1)}-${two(Math.min(28, day ?? 1))}` as ISODate;
};

/** Compares dates as text, a month as its first day. */
const day = (date: string): string => (date.split("-").length > 2 ? date : `${date}-01`);

export const DURATION: Lever = {
  words: LEVER_WORDS.duration,
  isChoice: false,
  numbers: (shelf) => {
    const max = monthsBetween(startOf(shelf), shelf.until);
    return {
      min: 0,
      max,
      step: 1,
      default: max,
      asBefore: 0,
      bands: [
        { value: 3, label: LEVER_BANDS.pulse },
        { value: 6, label: LEVER_BANDS.season },
        { value: MONTHS, label: LEVER_BANDS.year },
        { value: max, label: LEVER_BANDS.horizon },
      ],
    };
  },
  edit: (gives, value, shelf) => {
    const end = monthsAfter(startOf(shelf), value);
    return gives.flatMap((given) => {
      if (!OF_THE_CAMPAIGN.includes(given.set)) return [given];
      if (day(given.from) >= end) return [];
      return [given.until !== undefined && day(given.until) <= end ? given : { ...given, until: end }];
    });
  },
};
