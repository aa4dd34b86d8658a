/** Levers beside the campaign: partners, pressure, ports, precursors, growing regions, enforcement at home, treatment. */
import { medianOf } from "@inflow/methods";
import type { Given, QuantityId } from "@inflow/model";
import { LEVER_BANDS, LEVER_WORDS } from "../words/dial-levers.ts";
import { choiceOf } from "./campaign-levers.ts";
import { onGrid } from "./grid.ts";
import { amountOf, CAMPAIGN, type Lever, type LeverShelf, membersOf, setting, settingsOf, without } from "./lever.ts";

/** Entries of a shipped alternative carried on in proportion: 1 is as before, `full` is the alternative. */
const inProportion = (
  shelf: LeverShelf,
  policy: string,
  set: QuantityId,
  value: number,
  full: number,
  before: number,
): Given[] =>
  settingsOf(shelf, policy, set).map((given) =>
    setting(shelf, set, before + (((given.to as number) - before) * (value - 1)) / (full - 1), given.where),
  );

const PARTNERS_POLICY = "partner-cooperation";

const partnerStates = (shelf: LeverShelf): string[] =>
  membersOf(
    [...settingsOf(shelf, PARTNERS_POLICY, "trainingLever"), ...settingsOf(shelf, CAMPAIGN, "trainingLever")],
    "state",
  );

/** The campaign's training over the states that partners' policy names, unchanged where the campaign says nothing [1]. */
const campaignTraining = (shelf: LeverShelf): number => {
  const cut = new Map(
    settingsOf(shelf, CAMPAIGN, "trainingLever").flatMap((given) =>
      membersOf([given], "state").map((state) => [state, given.to as number] as const),
    ),
  );
  const states = partnerStates(shelf);
  return states.reduce((sum, state) => sum + (cut.get(state) ?? 1), 0) / states.length;
};

const FINE_STEP = 0.05;

export const PARTNERS: Lever = {
  words: LEVER_WORDS.partners,
  isChoice: false,
  numbers: (shelf) => ({
    min: 0,
    max: 2,
    step: FINE_STEP,
    default: onGrid(campaignTraining(shelf), FINE_STEP),
    asBefore: 1,
    bands: [
      { value: 0, label: LEVER_BANDS.none },
      { value: 0.5, label: LEVER_BANDS.fewer },
      { value: 1, label: LEVER_BANDS.asBefore },
      { value: 2, label: LEVER_BANDS.doubled },
    ],
  }),
  edit: (gives, value, shelf) => {
    const full = amountOf(shelf, PARTNERS_POLICY, "trainingLever");
    return [
      ...without(gives, "trainingLever"),
      setting(shelf, "trainingLever", value, { state: partnerStates(shelf) }),
      ...(value > 1 ? inProportion(shelf, PARTNERS_POLICY, "inducementUsdPerWeek", value, full, 0) : []),
    ];
  },
};

export const PRESSURE: Lever = {
  words: LEVER_WORDS.pressure,
  isChoice: true,
  numbers: (shelf) =>
    choiceOf(
      [LEVER_BANDS.noPressure, LEVER_BANDS.diplomatic, LEVER_BANDS.economic],
      amountOf(shelf, CAMPAIGN, "coercionLever"),
      0,
    ),
  edit: (gives, value, shelf) => [
    ...without(gives, "coercionLever"),
    setting(shelf, "coercionLever", value, {
      state: membersOf(settingsOf(shelf, CAMPAIGN, "coercionLever"), "state"),
    }),
  ],
};

const PORTS_POLICY = "ports-of-entry";

/** The largest of an alternative's multiples of a quantity [1]. */
const largestOf = (shelf: LeverShelf, policy: string, set: QuantityId): number =>
  Math.max(...settingsOf(shelf, policy, set).map(({ to }) => to as number));

/** Nine tenths of what the median inspects would be this many times as much [1]. */
const nearAll = (shelf: LeverShelf): number => {
  const ports = membersOf(settingsOf(shelf, PORTS_POLICY, "inspectionRatio"), "zone");
  const shares = ports
    .flatMap((zone) => shelf.parameters.get(`zone.${zone}.inspectedShare`)?.prior ?? [])
    .map(medianOf);
  return Math.floor(0.9 / Math.max(...shares));
};

export const PORTS: Lever = {
  words: LEVER_WORDS.ports,
  isChoice: false,
  numbers: (shelf) => ({
    min: 1,
    max: nearAll(shelf),
    step: 0.5,
    default: 1,
    asBefore: 1,
    bands: [
      { value: 1, label: LEVER_BANDS.asBefore },
      { value: 1.5, label: LEVER_BANDS.halfMore },
      { value: 2, label: LEVER_BANDS.doubled },
      { value: largestOf(shelf, PORTS_POLICY, "inspectionRatio"), label: LEVER_BANDS.alternative },
      { value: nearAll(shelf), label: LEVER_BANDS.nearAll },
    ],
  }),
  edit: (gives, value, shelf) => [
    ...gives,
    ...inProportion(
      shelf,
      PORTS_POLICY,
      "inspectionRatio",
      value,
      largestOf(shelf, PORTS_POLICY, "inspectionRatio"),
      1,
    ),
  ],
};

const PERCENT = 100;

export const PRECURSORS: Lever = {
  words: LEVER_WORDS.precursors,
  isChoice: false,
  numbers: (shelf) => {
    const tighter = PERCENT * amountOf(shelf, "source-control", "precursorStopShare");
    return {
      min: 0,
      max: PERCENT,
      step: 5,
      default: 0,
      asBefore: 0,
      bands: [
        { value: 0, label: LEVER_BANDS.asBefore },
        { value: tighter, label: LEVER_BANDS.tighter },
        { value: 3 * tighter, label: LEVER_BANDS.strict },
      ],
    };
  },
  edit: (gives, value, shelf) => [...gives, setting(shelf, "precursorStopShare", value / PERCENT)],
};

export const GROWING: Lever = {
  words: LEVER_WORDS.growing,
  isChoice: false,
  numbers: (shelf) => {
    const doubled = amountOf(shelf, "source-control", "eradicationRatio");
    return {
      min: 0,
      max: 2 * doubled,
      step: 0.25,
      default: 1,
      asBefore: 1,
      bands: [
        { value: 0, label: LEVER_BANDS.none },
        { value: 1, label: LEVER_BANDS.asBefore },
        { value: doubled, label: LEVER_BANDS.doubled },
      ],
    };
  },
  edit: (gives, value, shelf) => [
    ...gives,
    setting(shelf, "eradicationRatio", value, {
      region: membersOf(settingsOf(shelf, "source-control", "eradicationRatio"), "region"),
    }),
  ],
};

export const DOMESTIC: Lever = {
  words: LEVER_WORDS.domestic,
  isChoice: false,
  numbers: (shelf) => {
    const expanded = amountOf(shelf, "domestic-enforcement", "domesticEnforcementRatio");
    return {
      min: 0.5,
      max: 2,
      step: FINE_STEP,
      default: 1,
      asBefore: 1,
      bands: [
        { value: 2 - expanded, label: LEVER_BANDS.reduced },
        { value: 1, label: LEVER_BANDS.asBefore },
        { value: expanded, label: LEVER_BANDS.expanded },
      ],
    };
  },
  edit: (gives, value, shelf) => [...gives, setting(shelf, "domesticEnforcementRatio", value)],
};

export const TREATMENT: Lever = {
  words: LEVER_WORDS.treatment,
  isChoice: false,
  numbers: () => ({
    min: 1,
    max: 2,
    step: FINE_STEP,
    default: 1,
    asBefore: 1,
    bands: [
      { value: 1, label: LEVER_BANDS.asBefore },
      { value: 1.1, label: LEVER_BANDS.tenth },
      { value: 1.25, label: LEVER_BANDS.quarter },
      { value: 2, label: LEVER_BANDS.doubled },
    ],
  }),
  edit: (gives, value, shelf) => {
    const full = amountOf(shelf, "treatment", "treatmentRatio");
    return [
      ...gives,
      setting(shelf, "treatmentRatio", value),
      ...inProportion(shelf, "treatment", "naloxoneRatio", value, full, 1),
    ];
  },
};
