/** Scarcity, leaders and violence: two published figures beside what the model's law makes of them. */
import { mean } from "@inflow/methods";
import { GIVEN_WORDS, type Replica, replica } from "../replica.ts";
import { middle, revenueAfter, riseAfterRemoval, riseByRevenue } from "./violence-laws.ts";

const SCARCITY = "scarcity and violence (Castillo, Mejía & Restrepo 2020)";
const LEADERS = "leader removal (Calderón, Robles, Díaz-Cayeros & Magaloni 2015)";
const CASTILLO = "Rev Econ Stat 102(2):269 (2020), abstract";
const CALDERON = "J Conflict Resolution 59(8):1455 (2015), as read in one copy";

/** Net supply of Colombia, 2009 over 2006 [t]: Castillo et al., CGD working paper 356 (2014), recalled, not verified. */
const SUPPLIED = 200 / 522;
/** Homicides in Mexico, 2009 over 2006 [person]: INEGI, recalled, not verified. */
const HOMICIDES_ROSE = 19_803 / 10_452 - 1;
/** Elasticity of cocaine demand: OAS (2013). */
const DEMAND = -0.5;
/** Share of the published rise that a single law may miss or add. */
const REDUCED = 0.25;
const SIX_MONTHS = 26;

const scarcityRows = (): readonly Replica[] => {
  const rise = riseByRevenue(revenueAfter(SUPPLIED, DEMAND), middle.revenue);
  return [
    replica({
      id: "violence.scarcity-share",
      model: SCARCITY,
      grade: "B",
      quantity: `${GIVEN_WORDS}share of the rise of homicides in Mexico 2006-09 that scarcity explains, 10 to 14, %`,
      published: 12,
      ours: (100 * rise) / HOMICIDES_ROSE,
      tolerance: 2,
      source: CASTILLO,
      isGiven: true,
      because:
        "circular where it agreed: the exponent of 0.3 was set by judgement from this very figure. It does not agree: net supply of 522 t and 200 t and the homicides are recalled, and at an elasticity of −0.5 they multiply revenue by 2.6; the figure would need revenue to rise by 40 %, an elasticity of −0.74, or an exponent of 0.11, the lower end of the prior",
    }),
    replica({
      id: "violence.scarcity-by-elasticity",
      model: SCARCITY,
      grade: "C",
      quantity: "scarcity raises violence where demand is inelastic and lowers it where it is elastic, 1 yes",
      published: 1,
      ours:
        riseByRevenue(revenueAfter(SUPPLIED, DEMAND), middle.revenue) > 0 &&
        riseByRevenue(revenueAfter(SUPPLIED, 1 / DEMAND), middle.revenue) < 0
          ? 1
          : 0,
      tolerance: 0,
      source: CASTILLO,
      because: "the mechanism that the paper states: scarcity raises revenue where demand is inelastic",
    }),
  ];
};

const leaderRows = (): readonly Replica[] => {
  const rises = riseAfterRemoval(SIX_MONTHS, middle.leader, middle.halfLife);
  const about = { model: LEADERS, grade: "B", published: 36.5, source: CALDERON } as const;
  return [
    replica({
      ...about,
      id: "violence.leader-first-week",
      quantity: `${GIVEN_WORDS}rise of violence in the municipality in the week of a leader's removal, %`,
      ours: 100 * rises[0]!,
      tolerance: 1e-9,
      isGiven: true,
      because: "circular: the prior of the rise is this figure",
    }),
    replica({
      ...about,
      id: "violence.leader-six-months",
      quantity: "rise of violence in the municipality, mean of the six months after a leader's removal, %",
      ours: 100 * mean(rises),
      tolerance: REDUCED * about.published,
      because:
        "the published figure is of the six months, the model takes it for the first week and lets it fade with a half-life of 18 weeks, so that the mean is two thirds of it; another version of the paper, recalled, has 31 %",
    }),
  ];
};

/** What is published of scarcity, leaders and violence, beside ours. */
export function violenceReplicas(): readonly Replica[] {
  return [...scarcityRows(), ...leaderRows()];
}
