/**
 * What anyone can see, and when: reported seizures, a late and noisy price, provisional deaths, polls, documented flow.
 *
 *     seizures   bulk = pure/purity at the stage; exact, boats struck leave nothing to weigh
 *     price      o' = o + (posted/posted0·(1 + σz) − o)/lag,  σ = sd·√(2·lag − 1): stationary sd of o is `sd`
 *     deaths     d' = d + ((1 − u)·D12 − d)/lag: twelve-month sums, `lag` weeks late in the mean, a share u missing
 *     polls      support + house effect of the wording, fixed in a run
 *     documented baseline·departures/departures0·(1 + noise·z): counts a load more than once, so it follows only in ratio
 *     patrols    r' = r + (boardings + strikes − r)/4: interceptions of the last month
 *
 * The campaign, its patrols and the analyst see only this; nothing here is read back by physics. Over-count and purity
 * of the documented flow cancel against its baseline. Limit: revisions of published series are not followed.
 */
import { mechanism, type Now, type View } from "../mechanism.ts";
import { KG_PER_TONNE, WEEKS_PER_MONTH, WEEKS_PER_WINDOW, WEEKS_PER_YEAR } from "../unit.ts";
import { Control } from "../world.ts";
import type { ObservationParameters } from "./parameters.gen.ts";

/** Bulk weight as reported [kg]. */
export const bulkOf = (pureKg: number, purity: number): number => pureKg / purity;

/** A reported series follows the truth with a mean lag [unit of the series]. */
export const reportedAfter = (reported: number, truth: number, lagWeeks: number): number =>
  reported + (truth - reported) / lagWeeks;

/** Weekly noise that makes a series smoothed over `lagWeeks` vary by `sd` [1]. */
export const weeklyNoise = (sd: number, lagWeeks: number): number => sd * Math.sqrt(2 * lagWeeks - 1);

/** Bulk price at the retail level relative to the reference state: cutting hides part of a rise [1]. */
export const postedIndex = (retail: number, reference: number, purityRatio: number): number =>
  (retail / reference) * purityRatio;

/** Deaths of a window as published: part is still missing [death]. */
export const publishedOf = (deaths: number, missing: number): number => (1 - missing) * deaths;

/** A 12-month sum some weeks before, from what entered and what left it [death]. */
export const earlierSum = (sum: number, entering: number, leaving: number, weeks: number): number =>
  sum - weeks * (entering - leaving);

const reads = [
  "refLegTrips",
  "refLegLossShare",
  "refZoneTrips",
  "refZoneArrestShare",
  "refLaneKg",
  "refRetailUsdPerKg",
  "modeLoadKg",
  "laneDepartedKg",
  "boardings",
  "strikes",
  "seizedKg",
  "outletLostKg",
  "retailUsdPerKg",
  "purityRatio",
  "deaths12m",
  "support",
] as const;

const writes = [
  "observedSeizedKg",
  "observedPriceIndex",
  "observedDeaths12m",
  "observedSupport",
  "observedDocumentedKg",
  "recentInterceptions",
] as const;

type X = View<(typeof reads)[number], (typeof writes)[number]>;

const atSea = (now: Now, zone: number): boolean => now.world.relation.zoneControl[zone] === Control.sea;

/** Purity of what is seized: at export on the sea, as landed elsewhere; a synthetic opioid is cut at its source. */
const purityOf = (p: ObservationParameters, now: Now, commodity: number, sea: boolean): number => {
  if (now.world.names.commodity[commodity] === "fentanyl") return p.purity.fentanyl;
  return sea ? p.purity.export : p.purity.landed;
};

/** Interceptions before the campaign: trips at sea that end in seizure and arrest. */
const startInterceptions = (x: X, now: Now): void => {
  for (let z = 0; z < x.recentInterceptions.length; z++) {
    x.recentInterceptions[z] = atSea(now, z) ? x.refZoneTrips[z]! * x.refZoneArrestShare[z]! : 0;
  }
};

/** Seizures before the first week, from the losses of the reference state. */
const rememberSeizures = (x: X, p: ObservationParameters, now: Now): void => {
  const { legZone, legMode, legCommodity } = now.world.relation;
  for (let c = 0; c < x.observedSeizedKg.length; c++) {
    let kg = 0;
    for (let l = 0; l < x.refLegTrips.length; l++) {
      if (legCommodity[l] !== c || legZone[l]! < 0) continue;
      const lost = x.refLegTrips[l]! * x.refLegLossShare[l]! * x.modeLoadKg[legMode[l]!]!;
      kg += bulkOf(lost, purityOf(p, now, c, atSea(now, legZone[l]!)));
    }
    for (let k = 1; k <= WEEKS_PER_WINDOW; k++) now.remember("observedSeizedKg", k, c, kg);
  }
};

/** Published deaths before the first week, along the slope of the remembered year. */
const rememberDeaths = (x: X, p: ObservationParameters, now: Now): void => {
  for (let d = 0; d < x.deaths12m.length; d++) {
    const entering = now.past("deaths", 1, d);
    const leaving = now.past("deaths", WEEKS_PER_WINDOW, d);
    for (let k = 1; k <= WEEKS_PER_WINDOW; k++) {
      const sum = earlierSum(x.deaths12m[d]!, entering, leaving, p.deaths.lag + k - 1);
      now.remember("observedDeaths12m", k, d, publishedOf(sum, p.deaths.missing));
    }
  }
};

/** Reported seizures in bulk, those of loads bound for other outlets included. */
const weigh = (x: X, p: ObservationParameters, now: Now): void => {
  const { boardings, strikes, seizedKg } = x;
  const zones = boardings.length;
  let struck = 0;
  let boarded = 0;
  for (let z = 0; z < zones; z++) {
    struck += strikes[z]!;
    boarded += boardings[z]!;
  }
  const kept = struck + boarded > 0 ? boarded / (struck + boarded) : 1;
  for (let c = 0; c < x.observedSeizedKg.length; c++) {
    let kg = 0;
    for (let z = 0; z < zones; z++) {
      const seized = seizedKg[c * zones + z]!;
      if (seized !== 0) kg += bulkOf(seized, purityOf(p, now, c, atSea(now, z)));
    }
    for (let o = 0; o < x.outletLostKg.length; o++) {
      if (now.world.relation.outletCommodity[o] === c)
        kg += bulkOf(x.outletLostKg[o]! * kept, purityOf(p, now, c, true));
    }
    x.observedSeizedKg[c] = kg;
  }
};

/** Documented flow: the baseline times departures of cocaine from the source, relative to the reference state. */
const document = (x: X, p: ObservationParameters, now: Now): void => {
  const { laneStage, laneCommodity } = now.world.relation;
  const { laneDepartedKg, refLaneKg } = x;
  const cocaine = now.world.names.commodity.indexOf("cocaine");
  let departed = 0;
  let reference = 0;
  for (let lane = 0; lane < refLaneKg.length; lane++) {
    if (laneStage[lane] !== 0 || laneCommodity[lane] !== cocaine) continue;
    reference += refLaneKg[lane]!;
    departed += laneDepartedKg[lane]!;
  }
  const baseline = (p.documented.tonnes * KG_PER_TONNE) / WEEKS_PER_YEAR;
  const noise = 1 + p.documented.noise * now.luck.at(0).normal();
  x.observedDocumentedKg[0] = reference > 0 ? ((baseline * departed) / reference) * Math.max(0, noise) : 0;
};

export const observation = mechanism({
  name: "observation",
  reads,
  writes,
  start(x, p: ObservationParameters, now) {
    x.observedPriceIndex.fill(1);
    startInterceptions(x, now);
    rememberSeizures(x, p, now);
    rememberDeaths(x, p, now);
  },
  step(x, p: ObservationParameters, now) {
    weigh(x, p, now);
    document(x, p, now);
    const sd = weeklyNoise(p.price.sd, p.price.lag);
    for (let c = 0; c < x.observedPriceIndex.length; c++) {
      const posted = postedIndex(x.retailUsdPerKg[c]!, x.refRetailUsdPerKg[c]!, x.purityRatio[c]!);
      const seen = posted * (1 + sd * now.luck.at(now.world.identity.commodity[c]!).normal());
      x.observedPriceIndex[c] = reportedAfter(x.observedPriceIndex[c]!, seen, p.price.lag);
    }
    for (let d = 0; d < x.deaths12m.length; d++) {
      const published = publishedOf(x.deaths12m[d]!, p.deaths.missing);
      x.observedDeaths12m[d] = reportedAfter(now.past("observedDeaths12m", 1, d), published, p.deaths.lag);
    }
    x.observedSupport[0] = now.tally.clamp(x.support[0]! + p.poll.house, 0, 1);
    for (let z = 0; z < x.recentInterceptions.length; z++) {
      if (!atSea(now, z)) continue;
      const boats = x.boardings[z]! + x.strikes[z]!;
      x.recentInterceptions[z] = reportedAfter(x.recentInterceptions[z]!, boats, WEEKS_PER_MONTH);
    }
  },
});
