/**
 * What prices along the chain say: how a seller's price passes to the street, and where the retail price is made.
 *
 * The law of pass-through is the model's own (retailAt of its market). θ 0 adds dollars (Reuter & Kleiman 1986), θ 1
 * multiplies (Caulkins, RAND MR-317); both are shown, since the evidence does not decide (NRC 2001, p. 161).
 */
import { retailAt } from "@inflow/model";
import { type Replica, rowsOf } from "../replica.ts";
import { addedBetween, CHICAGO_1992, type Chain, chainOf1992, chainOf2007, reachedAt } from "./chains.ts";

const PASS_THROUGH = "pass-through (Reuter & Kleiman 1986; Caulkins 1990)";
const VALUE_CHAIN = "value chain of cocaine (Reuter 1994; Foreign Policy 2009)";
const FENTANYL = "fentanyl value chain (press reports 2016-19)";
const DERIVED = "derived from the 2007 chain, Foreign Policy 2009";
const OAS = "OAS 2013, value shares of 2008";

const passing = rowsOf("value-chain", PASS_THROUGH);
const made = rowsOf("value-chain", VALUE_CHAIN);
const fentanyl = rowsOf("value-chain", FENTANYL);

const PRINTED = 0.0005;
const PERCENT_POINT = 0.01;

/** Rise of retail when the margin from export to import doubles, under pass-through θ [1]. */
const doubledMargin = (theta: number): number => {
  const { exported, imported, retail } = chainOf2007;
  return retailAt(imported + (imported - exported), imported, retail, theta, 1) / retail - 1;
};

const passThrough = (): Replica[] => [
  passing.row(
    "margin-additive",

    "B",
    "rise of retail when the export-import margin of 2007 doubles, θ 0 [1]",
    [0.136, doubledMargin(0), PRINTED],
    DERIVED,
  ),
  passing.row(
    "margin-multiplicative",

    "B",
    "rise of retail when the export-import margin of 2007 doubles, θ 1 [1]",
    [0.87, doubledMargin(1), PERCENT_POINT],
    DERIVED,
  ),
];

const shares = (): Replica[] => {
  const share = (id: string, quantity: string, was: number, ours: number, source: string): Replica =>
    made.row(id, "B", quantity, [was, ours, PRINTED], source);
  const [old, late] = ["Reuter 1994; shares derived", "Foreign Policy 2009; shares derived"];
  return [
    share("1992-export", "export price 1992, of retail [1]", 0.0056, reachedAt("exported", chainOf1992), old),
    share("1992-import", "price in Miami 1992, of retail [1]", 0.122, reachedAt("imported", chainOf1992), old),
    share("1992-chicago", "price in Chicago 1992, of retail [1]", 0.176, CHICAGO_1992 / chainOf1992.retail, old),
    share("1992-ounce", "price of an ounce 1992, of retail [1]", 0.277, reachedAt("ounce", chainOf1992), old),
    share("2007-export", "export price 2007, of retail [1]", 0.02, reachedAt("exported", chainOf2007), late),
    share("2007-import", "import price 2007, of retail [1]", 0.156, reachedAt("imported", chainOf2007), late),
    share("2007-ounce", "price of an ounce 2007, of retail [1]", 0.221, reachedAt("ounce", chainOf2007), late),
  ];
};

const otherYear = "another year and another accounting: sales of 2008 against prices of 2007";

const whoEarns = (): Replica[] => [
  made.row(
    "oas-inside",

    "B",
    "share of retail that is added inside the United States [1]",
    [0.85, addedBetween("imported", "retail", chainOf2007), 2 * PERCENT_POINT],
    OAS,
    otherYear,
  ),
  made.row(
    "oas-carriers",

    "B",
    "share of retail that international traffickers add [1]",
    [0.13, addedBetween("exported", "imported", chainOf2007), PERCENT_POINT],
    OAS,
    otherYear,
  ),
  made.row(
    "oas-source",

    "B",
    "share of retail that traffickers at the source add [1]",
    [0.01, addedBetween("farm", "exported", chainOf2007), PERCENT_POINT],
    OAS,
    otherYear,
  ),
  made.row(
    "oas-farmers",

    "B",
    "share of retail that farmers earn [1]",
    [0.014, reachedAt("farm", chainOf2007), PERCENT_POINT],
    OAS,
    otherYear,
  ),
];

const CLAIMED = 100;

/** Dollars at retail for a dollar at export, under pass-through θ. */
const amplifiedBy = ({ exported, retail }: Chain, theta: number): number =>
  retailAt(exported + 1, exported, retail, theta, 1) - retail;

const amplification = (): Replica => {
  const most = [chainOf1992, chainOf2007].map((chain) => amplifiedBy(chain, 1));
  const least = [chainOf1992, chainOf2007].map((chain) => amplifiedBy(chain, 0));
  const onlyByRatio = Math.max(...most) > CLAIMED && Math.max(...least) < 2;
  return passing.holds(
    "ida-hundredfold",

    "a rise at the source can grow hundredfold by the street if ratios pass, and cannot if dollars do",
    onlyByRatio,
    "IDA P-3472, abstract: amplified by a factor of 100",
    "51 in 2007 and 179 in 1992 if ratios pass, 1 if dollars do",
  );
};

const MG_PER_KG = 1_000_000;
const PILL_MG = 1.5;
const PILL_USD = 15;

const pills = (): Replica[] => [
  fentanyl.row(
    "pills",

    "B",
    "pills of 1.5 mg from a kilogram of powder",
    [666_666, Math.floor(MG_PER_KG / PILL_MG), 0],
    "press reports 2016-19",
  ),
  fentanyl.row(
    "pills-worth",

    "B",
    "their worth at 15 USD each, USD",
    [10e6, (MG_PER_KG / PILL_MG) * PILL_USD, 0.01e6],
    "press reports 2016-19",
  ),
];

/** Published prices and shares along the chain beside ours. */
export function valueChainReplicas(): readonly Replica[] {
  return [...passThrough(), ...shares(), ...whoEarns(), amplification(), ...pills()];
}
