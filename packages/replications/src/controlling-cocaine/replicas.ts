/** Published results of the cocaine-control comparison beside ours, and what its critics' assumptions do to its ranking. */
import { retailAt } from "@inflow/model";
import { initiatesOf1991 } from "../cocaine-demand/published-users.ts";
import { GIVEN_WORDS, type Replica, replica } from "../replica.ts";
import { costOfOnePercent, everybodyTreated, ranking } from "./programme-effects.ts";
import { critique, type Programme, publishedConsumption, publishedUsers, rand } from "./programmes.ts";

const model = "controlling cocaine (Rydell & Everingham 1994), reduced";
const TABLE = "RAND MR-331 (1994), p. 36";
const RECALLED = "RAND MR-331 (1994), table of consumption; recalled, not verified";
const GIVEN =
  "costs of supply programmes in terms of consumption are given, from the recalled table; treatment and users are found";
const HALF = "half of the demand elasticity through users is an assumption; MR-331's own split was not read";
const TWICE = `given, not found: twice the recalled cost in terms of consumption, since the dollars imposed are read back from that cost; ${HALF}`;

/** Tolerance of a reduced model, as a share. */
const REDUCED = 0.25;

const users = (programme: Programme): number => costOfOnePercent(programme, "users", rand);
const consumption = (programme: Programme): number => costOfOnePercent(programme, "consumption", rand);

/** Every published number of the cocaine-control comparison beside ours. */
export function controllingCocaineReplicas(): readonly Replica[] {
  return [...passThroughRows(), ...userRows(), ...consumptionRows(), ...eradicationRows(), ...critiqueRows()];
}

/** A seller's price from 50 to 25 under a user's price of 100. */
const passThroughRows = (): readonly Replica[] => {
  const about = {
    model: "pass-through (DeSimone 2006)",
    grade: "A",
    tolerance: 0,
    source: "DeSimone (2006), worked example",
  } as const;
  return [
    replica({
      ...about,
      id: "controlling-cocaine.pass-through-additive",
      quantity: "user's price when the seller's falls from 50 to 25, dollar for dollar, USD",
      published: 75,
      ours: retailAt(25, 50, 100, 0, 1),
    }),
    replica({
      ...about,
      id: "controlling-cocaine.pass-through-multiplicative",
      quantity: "user's price when the seller's falls from 50 to 25, per cent for per cent, USD",
      published: 50,
      ours: retailAt(25, 50, 100, 1, 1),
    }),
  ];
};

const userRows = (): readonly Replica[] => [
  ...(["source", "interdiction", "domestic"] as const).map((programme) =>
    replica({
      id: `controlling-cocaine.users-${programme}`,
      model,
      grade: "B",
      quantity: `${GIVEN_WORDS}cost of 1 % fewer users by ${programme}, million USD of 1992`,
      published: publishedUsers[programme],
      ours: users(programme),
      tolerance: REDUCED * publishedUsers[programme],
      source: TABLE,
      because: TWICE,
      isGiven: true,
    }),
  ),
  replica({
    id: "controlling-cocaine.users-treatment",
    model,
    grade: "B",
    quantity: "cost of 1 % fewer users by treatment, million USD of 1992",
    published: publishedUsers.treatment,
    ours: users("treatment"),
    tolerance: REDUCED * publishedUsers.treatment,
    source: TABLE,
    because: "found from flows of users and recalled terms of treatment, not from the table",
  }),
  ...(
    [
      ["source", 13.3],
      ["interdiction", 6.2],
      ["domestic", 4.4],
    ] as const
  ).map(([programme, ratio]) =>
    replica({
      id: `controlling-cocaine.users-ratio-${programme}`,
      model,
      grade: "B",
      quantity: `cost of 1 % fewer users by ${programme}, which is given, relative to treatment, which is found, 1`,
      published: ratio,
      ours: users(programme) / users("treatment"),
      tolerance: REDUCED * ratio,
      source: TABLE,
      because: `of the ratio only the cost of treatment is found; the other is ${TWICE}`,
    }),
  ),
];

const consumptionRows = (): readonly Replica[] => {
  const about = { model, grade: "B" } as const;
  return [
    replica({
      ...about,
      id: "controlling-cocaine.treatment-first",
      quantity:
        "treatment is the cheapest cut of consumption, then domestic enforcement, interdiction, source control, 1 yes",
      published: 1,
      ours: ranking(rand).join() === "treatment,domestic,interdiction,source" ? 1 : 0,
      tolerance: 0,
      source: RECALLED,
      because: GIVEN,
    }),
    replica({
      ...about,
      id: "controlling-cocaine.treatment-cost",
      quantity: "cost of 1 % less consumption by treatment, million USD of 1992",
      published: publishedConsumption.treatment,
      ours: consumption("treatment"),
      tolerance: REDUCED * publishedConsumption.treatment,
      source: RECALLED,
    }),
    replica({
      ...about,
      id: "controlling-cocaine.domestic-over-treatment",
      quantity: "cost of 1 % less consumption by domestic enforcement relative to treatment, 1",
      published: 7,
      ours: consumption("domestic") / consumption("treatment"),
      tolerance: 1.5,
      source: 'RAND RB-6002 (1995), "seven times as cost-effective"',
      because: GIVEN,
    }),
    replica({
      ...about,
      id: "controlling-cocaine.everybody-treated",
      quantity: "cut of consumption when all heavy users are treated every year, in year 15, 1",
      published: 1 / 3,
      ours: 1 - everybodyTreated(initiatesOf1991, rand),
      tolerance: 0.08,
      source: "RAND Review (1995)",
      because:
        "the published third may be of another year or of the mean of the horizon: the passage gives neither, and its start, initiation and spread of treatment were not read",
    }),
  ];
};

/** A later estimate per kilogram beside the recalled table of the earlier: publication against publication. */
const eradicationRows = (): readonly Replica[] => [
  replica({
    id: "controlling-cocaine.eradication-over-interdiction",
    model: "cost per kilogram less at retail (Mejía & Restrepo 2016) against MR-331",
    grade: "B",
    quantity: "two publications compared: cost of source control relative to interdiction for the same cut, 1",
    published: 940 / 175,
    ours: consumption("source") / consumption("interdiction"),
    tolerance: 2.6,
    source: "Mejía & Restrepo, J Econ Behav Organ 126:255 (2016), abstract",
    isGiven: true,
    because:
      "two publications are compared, and no law of ours is tested: our side is 783 over 366 of MR-331's recalled table, theirs 940 over 175 thousand dollars a kilogram. MR-331's source control is more than eradication, and its interdiction is nearer to the border than theirs; the two studies agree on the sign only",
  }),
];

/** Whether what the critics would change changes the ranking. */
const critiqueRows = (): readonly Replica[] => {
  const about = { model, grade: "C", published: 1, tolerance: 0 } as const;
  const first = (name: keyof typeof critique): Programme => ranking(critique[name])[0]!;
  const nrc = "National Research Council (1999), ch. 2, and (2001), pp. 156-161; sizes: assumptions";
  return [
    replica({
      ...about,
      id: "controlling-cocaine.flips-by-supply-slope",
      quantity:
        "with upward supply and seizures that are not replaced, interdiction and source control come before treatment, 1 yes",
      ours:
        ranking(critique.upwardSupply).indexOf("treatment") > ranking(critique.upwardSupply).indexOf("interdiction")
          ? 1
          : 0,
      source: nrc,
    }),
    replica({
      ...about,
      id: "controlling-cocaine.flips-by-pass-through",
      quantity:
        "with costs passed on per cent for per cent, source control comes before treatment and interdiction before domestic enforcement, 1 yes",
      ours: ranking(critique.multiplicative).join() === "source,treatment,interdiction,domestic" ? 1 : 0,
      source: nrc,
    }),
    replica({
      ...about,
      id: "controlling-cocaine.flips-by-demand",
      quantity:
        "with elasticity −1 and no lasting effect of treatment, domestic enforcement comes first, and neither alone does it, 1 yes",
      ours:
        first("elasticWithoutLasting") === "domestic" &&
        first("elasticDemand") === "treatment" &&
        first("noLastingTreatment") === "treatment"
          ? 1
          : 0,
      source: nrc,
    }),
  ];
};
