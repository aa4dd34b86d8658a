/**
 * Force at sea as one number: hours of search on station relative to the force before the campaign.
 *
 *     hours = Σ n·available·search;  k = (hours of base + hours of the campaign's lasting surge)/hours of base
 *     v ≤ 1: the law-enforcement force times v, no surge;  v > 1: the campaign's surge times (v − 1)/(k − 1)
 *
 * Strikes on record are scaled like the surge that flew them. Limit: classes are counted by search alone; a carrier group
 * weighs by its search, not by its cost, and what is on station for a season alone does not enter k.
 */
import { centreOfPrior } from "@inflow/evidence";
import { LEVER_BANDS, LEVER_WORDS } from "../words/dial-levers.ts";
import { onGrid } from "./grid.ts";
import { amountOf, CAMPAIGN, changed, type Lever, type LeverShelf, setting, settingsOf } from "./lever.ts";

const STEP = 0.25;

const centre = (shelf: LeverShelf, path: string): number => {
  const prior = shelf.parameters.get(path)?.prior;
  return prior === undefined ? 0 : (centreOfPrior(prior) ?? 0);
};

const searchOf = (shelf: LeverShelf, asset: string): number =>
  centre(shelf, `asset.${asset}.availability`) * centre(shelf, `asset.${asset}.searchShare`);

const assetsOf = (shelf: LeverShelf): string[] =>
  [...shelf.parameters.keys()].flatMap((path) => /^asset\.(.+)\.baseCount$/.exec(path)?.[1] ?? []);

/** The campaign's force as a multiple of the force before it, on the grid of the dial [1]. */
export const campaignForce = (shelf: LeverShelf): number => {
  const before = assetsOf(shelf).reduce(
    (sum, asset) => sum + centre(shelf, `asset.${asset}.baseCount`) * searchOf(shelf, asset),
    0,
  );
  const added = settingsOf(shelf, CAMPAIGN, "assetSurge")
    .filter(({ until, to }) => until === undefined && typeof to === "number")
    .flatMap(({ where, to }) => [where?.asset ?? []].flat().map((asset) => (to as number) * searchOf(shelf, asset)))
    .reduce((sum, one) => sum + one, 0);
  return onGrid((before + added) / before, STEP);
};

export const FORCE: Lever = {
  words: LEVER_WORDS.force,
  isChoice: false,
  numbers: (shelf) => {
    const campaign = campaignForce(shelf);
    const doubled = amountOf(shelf, "law-enforcement-doubled", "forceLevel");
    return {
      min: 0,
      max: 2 * campaign,
      step: STEP,
      default: campaign,
      asBefore: 1,
      bands: [
        { value: 0, label: LEVER_BANDS.withdrawn },
        { value: 0.5, label: LEVER_BANDS.reduced },
        { value: 1, label: LEVER_BANDS.asBefore },
        { value: doubled, label: LEVER_BANDS.reinforced },
        { value: campaign, label: LEVER_BANDS.campaign },
        { value: 2 * campaign, label: LEVER_BANDS.surge },
      ],
    };
  },
  edit: (gives, value, shelf) => {
    const part = Math.max(0, value - 1) / (campaignForce(shelf) - 1);
    const scaled = gives.flatMap((given) => {
      if (given.set !== "assetSurge" && given.set !== "strikeRecord") return [given];
      return part > 0 && typeof given.to === "number" ? [changed(given, given.to * part)] : [];
    });
    return value < 1 ? [...scaled, setting(shelf, "forceLevel", value)] : scaled;
  },
};
