/** Published results of the cocaine demand model beside ours. */
import { type Replica, replica } from "../replica.ts";
import { gramsEach, initiatesOf1991, userRates, usersOf1992 } from "./published-users.ts";
import { eigenvalues, gramsOf, halfLife, halvingYear, steadyUsers, type Users, usersNextYear } from "./user-flows.ts";

const model = "cocaine demand (Everingham & Rydell 1994)";
const derived = "computed from the rates of RAND MR-332 (a, b, users and grams recalled, not verified)";
const gramsPerTonne = 1e6;

/** Largest relative difference of a number that only arithmetic separates from its inputs. */
const SAME = 0.001;

/** Every published number of the cocaine demand model beside ours. */
export function cocaineDemandReplicas(): readonly Replica[] {
  const [larger, smaller] = eigenvalues(userRates);
  const tonnes = gramsOf(usersOf1992, gramsEach) / gramsPerTonne;
  const heavyShare = (usersOf1992.heavy * gramsEach.heavy) / gramsOf(usersOf1992, gramsEach);
  const about = { model, grade: "A", source: derived } as const;
  const same = (id: string, quantity: string, published: number, ours: number): Replica =>
    replica({ ...about, id: `cocaine-demand.${id}`, quantity, published, ours, tolerance: SAME * published });
  return [
    same("smaller-eigenvalue", "smaller eigenvalue of the yearly matrix, 1", 0.8181, smaller),
    same("larger-eigenvalue", "larger eigenvalue of the yearly matrix, 1", 0.9479, larger),
    same("half-life", "half-life of consumption without initiation in the long run, year", 12.95, halfLife(userRates)),
    replica({
      ...about,
      id: "cocaine-demand.halving-year",
      quantity: "years until consumption without initiation has halved, year",
      published: 15,
      ours: halvingYear(usersOf1992, userRates, gramsEach),
      tolerance: 0,
    }),
    same("consumption-1992", "consumption of light and heavy users in 1992, t/year", 294.1, tonnes),
    replica({
      ...about,
      id: "cocaine-demand.heavy-share",
      quantity: "share of consumption by heavy users in 1992, 1",
      published: 0.69,
      ours: heavyShare,
      tolerance: 0.005,
    }),
    ...publishedRows(tonnes),
    ...propertyRows(),
  ];
}

const publishedRows = (tonnes: number): readonly Replica[] => {
  const about = { model, grade: "B" } as const;
  return [
    replica({
      ...about,
      id: "cocaine-demand.half-life-over-ten",
      quantity: "consumption without initiation takes more than ten years to halve, 1 yes",
      published: 1,
      ours: halfLife(userRates) > 10 && halvingYear(usersOf1992, userRates, gramsEach) > 10 ? 1 : 0,
      tolerance: 0,
      source: "RAND RP-545 (1995), abstract",
    }),
    replica({
      ...about,
      id: "cocaine-demand.published-consumption",
      quantity: "consumption in 1992, t/year",
      published: 291,
      ours: tonnes,
      tolerance: 0.02 * 291,
      source: "RAND MR-331 (1994); recalled, not verified",
      because: "users and grams are rounded in the recalled inputs",
    }),
    replica({
      ...about,
      id: "cocaine-demand.heavy-to-light",
      quantity: "consumption of a heavy user relative to a light one, 1",
      published: 8,
      ours: gramsEach.heavy / gramsEach.light,
      tolerance: 1,
      source: 'RAND MR-331 as abstracted in NCJ 149600, "approximately eight times"',
    }),
  ];
};

const years = (users: Users, initiates: number, count: number): Users => {
  let now = users;
  for (let year = 0; year < count; year++) now = usersNextYear(now, initiates, userRates);
  return now;
};

const propertyRows = (): readonly Replica[] => {
  const about = { model, grade: "C", published: 1, tolerance: 0 } as const;
  const steady = steadyUsers(initiatesOf1991, userRates);
  const now = usersOf1992;
  const epidemic = years({ light: 0, heavy: 0 }, 1_500_000, 15);
  const after = years(epidemic, 1_000_000, 8);
  return [
    replica({
      ...about,
      id: "cocaine-demand.no-further-decline",
      quantity: "with a million new users a year neither users nor consumption fall below those of 1992, 1 yes",
      ours:
        steady.light + steady.heavy >= now.light + now.heavy && gramsOf(steady, gramsEach) >= gramsOf(now, gramsEach)
          ? 1
          : 0,
      source: "RAND RP-545 as abstracted in NCJ 163877",
    }),
    replica({
      ...about,
      id: "cocaine-demand.decline-masks-rise",
      quantity: "after initiation falls by a third, users fall while heavy users rise, 1 yes",
      ours: after.light + after.heavy < epidemic.light + epidemic.heavy && after.heavy > epidemic.heavy ? 1 : 0,
      source: "RAND MR-331 as abstracted in NCJ 149600; size of the fall: assumption",
    }),
  ];
};
