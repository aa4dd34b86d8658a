/** MADTOR's sizes and the shape of its recovery beside ours; its tables of survival were not read, which one row says. */
import { type Replica, rowsOf } from "../replica.ts";
import { daysTo, membersAfter, ROLES, recoveryDays } from "./growth.ts";

const MODEL = "MADTOR (Manzi & Calderoni 2024)";
const PORT = "public port of MADTOR, calibration to Operation Beluga";
const ABSTRACT = "JASSS 27(3) 3 (2024), abstract";
const GROWTH_ONLY = "from the growth law alone; the organisation's agents are not rebuilt";

/** Shares arrested in the published scenarios, up to the range in which every role keeps some of its first members. */
const ARRESTED = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5] as const;
const TWO_YEARS = 730;
const EXACT = 1e-9;

const { row, holds } = rowsOf("madtor", MODEL);

const sizes = (): Replica[] =>
  Object.entries(ROLES).map(([name, role]) =>
    row(
      name,
      "B",
      `${name} after two years without disruption, person`,
      [role.target, membersAfter(TWO_YEARS, role), EXACT],
      PORT,
    ),
  );

const isRising = (values: readonly number[]): boolean => values.every((value, i) => i === 0 || value > values[i - 1]!);

const SURVIVAL =
  "not rebuilt: survival needs the agents' trust, purchases and money, whose tables were not read; the public port is no reference, as its own survival after five years first rises with the share arrested (18, 26, 22, 18 % at 0, 5, 10, 20 %)";

const property = (id: string, quantity: string, isTrue: boolean, because = GROWTH_ONLY): Replica =>
  holds(id, quantity, isTrue, ABSTRACT, because);

/** What MADTOR publishes and the growth law can answer, beside ours. */
export function madtorReplicas(): readonly Replica[] {
  const role = ROLES.traffickers;
  const recovery = ARRESTED.map((share) => recoveryDays(share, role));
  const perShare = ARRESTED.map((share, i) => -recovery[i]! / share);
  const first = recoveryDays(ARRESTED[0], role);
  return [
    ...sizes(),
    property("recovery-rises", "growing back takes longer the larger the share arrested", isRising(recovery)),
    property(
      "diminishing",
      "each further share arrested costs the organisation less time than the one before",
      isRising(perShare),
    ),
    property(
      "few-matter",
      "arresting one in twenty already costs more than a twentieth of the whole growth",
      first > ARRESTED[0] * daysTo(role.target, role),
    ),
    property(
      "survival",
      "survival after five years, rebuilt from agents, falls with the share arrested and ever less steeply, 1 yes",
      false,
      SURVIVAL,
    ),
  ];
}
