/**
 * Competing explanations of what the rules find. All are listed and none is chosen: the data that are public do not tell them
 * apart, and each says what would.
 */

export interface Explanation {
  readonly says: string;
  /** What speaks for or against it on record, with its mark where it was not read. */
  readonly record: string;
  /** What would tell it from the others. */
  readonly wouldTell: string;
}

/** The explanations of each kind of finding. */
export const EXPLANATIONS: Readonly<Record<"metric displacement" | "trend before", readonly Explanation[]>> = {
  "metric displacement": [
    {
      says: "Cargo is destroyed instead of seized: a boat that is struck leaves nothing to weigh.",
      record:
        "Strikes took the place of boardings from September 2025; no cargo evidence has been published for any struck boat.",
      wouldTell: "Tonnes destroyed, by date and water; removed = seized + destroyed.",
    },
    {
      says: "Patrol aircraft and boats were re-tasked, so that less was looked for in this way.",
      record: "Another drug that no strike is aimed at falling through the same channel would speak for it.",
      wouldTell: "Flight hours and boardings by month and mission.",
    },
    {
      says: "Traffickers were deterred, or moved to other waters, other modes or other seasons.",
      record:
        "The Coast Guard reported a record pace of seizures in the eastern Pacific in the same months (Operation Pacific Viper).",
      wouldTell: "Documented flow by corridor; price and purity, which follow what arrives.",
    },
    {
      says: "The lapse of federal funding in October and November 2025 cut operations.",
      record: "Dates recalled, not read.",
      wouldTell: "Whether other agencies and drugs fell in the same two months and came back after them.",
    },
    {
      says: "Late reporting: the newest months will be revised.",
      record:
        "Between two files of CBP on the border (fiscal years 2022-25 to May 2025, and 2023-26 to April 2026) 21 of 320 figures by drug and month changed: ecstasy of April 2025 by −98.5 %, heroin of October 2024 by +38.6 %, cocaine of October 2024 by −22.3 %, marijuana of May 2025 by +6.4 %, the others by less than 4 %. No two files of Air and Marine Operations were compared.",
      wouldTell: "The next vintage of the same months.",
    },
  ],
  "trend before": [
    {
      says: "The supply of the drug itself weakened before the campaign (purity, precursors, conflicts among its makers).",
      record:
        "Purity of fentanyl powder fell from 26 % in July 2023 to 11 % in October 2024 (digitised from a figure of the DEA's).",
      wouldTell: "Purity and price by month up to the campaign and after it.",
    },
    {
      says: "Treatment, naloxone and caution spread.",
      record: "Expanded through 2023 and 2024 (recalled); no monthly national count is in hand.",
      wouldTell: "Distribution and reversals by month and state.",
    },
    {
      says: "The number of people at risk fell, since so many had died or stopped.",
      record: "Not measured by itself; an assumption that the figures allow.",
      wouldTell: "Cohorts: deaths by age and years of use.",
    },
    {
      says: "The unusual level before was an epidemic wave on its way down.",
      record: "Deaths in 12 months had doubled, from 36,603 to December 2019 to 74,091 to December 2023 (CDC, VSRR).",
      wouldTell: "Whether the fall slows by itself without any change of policy.",
    },
    {
      says: "The newest figures are provisional and come in late.",
      record:
        "The newest window of two earlier vintages (CDC, VSRR) was 4.5 % (2018) and 1.8 % (2019) below its final count.",
      wouldTell: "The same months half a year later.",
    },
  ],
};
