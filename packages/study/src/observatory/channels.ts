/**
 * What the observatory watches: public series, what each measures and through which channel, what of the model stands behind
 * it, and what it may be compared with. Two channels measure the same where `about` and `kind` agree and `through` differs.
 *
 * A control must be untouched by the campaign and share the series' other causes. Seizures of the drug itself, or of the same
 * aircraft, are outputs of the effort that the campaign moves, and no controls (Brodersen et al. 2015, section 2).
 */

/** What a figure is of; seizures and removals are outputs of effort as much as of flow. */
export type ChannelKind = "seizures" | "deaths" | "price" | "purity" | "removed";

export interface Control {
  readonly channel: string;
  /** Why the campaign plausibly leaves it as it is, and what it shares. */
  readonly because: string;
}

export interface Channel {
  readonly id: string;
  readonly label: string;
  readonly kind: ChannelKind;
  readonly about: string;
  /** How it is counted, as words that follow a noun: at the border. */
  readonly through: string;
  readonly unit: string;
  /** Ids under which an import gives it by month, the first found being used. */
  readonly series: readonly string[];
  /** 12-month counts and the monthly seed from which months follow. */
  readonly rolling?: { readonly windows: string; readonly seed: string };
  /** A shipped series and its column. */
  readonly shipped?: { readonly series: string; readonly column: string };
  /** Observable of the model (its noise, lag and effect), or a weekly series of the model for its effect alone. */
  readonly observable: string | null;
  readonly trace?: string;
  /** Months until a month's figure is published. */
  readonly lagMonths: number;
  readonly controls: readonly Control[];
  /** Why there is no control, where there is none. */
  readonly uncontrolled?: string;
  /** Whether nothing but inflow is known to move it, so that a change of it speaks of inflow. */
  readonly isClean: boolean;
  /** Public file to import for it. */
  readonly file: string;
}

const CBP_FILE =
  "CBP, nationwide drug seizures (nationwide-drugs-fy….csv, cbp.gov/newsroom/stats/drug-seizure-statistics)";
const AMO_FILE = "CBP, Air and Marine Operations drug seizures (amo-drug-seizures-fy….csv, same page)";
const VSRR_FILE = "CDC, VSRR provisional overdose counts (data.cdc.gov, xkb8-kh2a)";

const LAND_CONTROL: Control = {
  channel: "border-methamphetamine",
  because:
    "methamphetamine is made in Mexico and crosses by land, so strikes at sea leave its flow as it is; the same officers at the same ports seize it, so it carries their effort",
};

const border = (drug: string, name: string, more: Partial<Channel>): Channel => ({
  id: `border-${drug}`,
  label: `${name} seized at the border`,
  kind: "seizures",
  about: drug,
  through: "at the border",
  unit: "lb a month",
  series: [`cbp.${drug}.lb`, `series.cbp-${drug}-lb`],
  observable: null,
  lagMonths: 1,
  controls: [],
  isClean: false,
  file: CBP_FILE,
  ...more,
});

const airMarine = (drug: string, name: string, more: Partial<Channel> = {}): Channel => ({
  id: `air-marine-${drug}`,
  label: `${name} seized by Air and Marine Operations`,
  kind: "seizures",
  about: drug,
  through: "by Air and Marine Operations",
  unit: "lb a month",
  series: [`amo.${drug}.lb`, `series.amo-${drug}-lb`],
  observable: null,
  lagMonths: 2,
  controls: [],
  uncontrolled:
    "none: every series of Air and Marine Operations shares aircraft and boats that the campaign may have re-tasked, and no other agency's effort moves with theirs",
  isClean: false,
  file: AMO_FILE,
  ...more,
});

const ALONE =
  "none: it is the drug by which the others are controlled, and nothing public shares its effort without its flow";

const deaths = (id: string, label: string, indicator: string, wonder: string, more: Partial<Channel>): Channel => ({
  id: `${id}-deaths`,
  label,
  kind: "deaths",
  about: id,
  through: "on death certificates",
  unit: "deaths a month",
  series: [`series.${id}-deaths`],
  rolling: { windows: `vsrr.${indicator}.reported.US`, seed: `wonder.deaths.${wonder}.month.united-states` },
  observable: null,
  lagMonths: 5,
  controls: [],
  isClean: false,
  file: `${VSRR_FILE}, and monthly counts of the year before its first window (CDC WONDER)`,
  ...more,
});

/** Everything that is watched. */
export const CHANNELS: readonly Channel[] = [
  border("cocaine", "Cocaine", { observable: "cocaine-seizures", controls: [LAND_CONTROL] }),
  airMarine("cocaine", "Cocaine", { trace: "boardings" }),
  border("fentanyl", "Fentanyl", { observable: "fentanyl-seizures", controls: [LAND_CONTROL] }),
  airMarine("fentanyl", "Fentanyl"),
  border("methamphetamine", "Methamphetamine", { uncontrolled: ALONE }),
  airMarine("methamphetamine", "Methamphetamine"),
  border("heroin", "Heroin", { controls: [LAND_CONTROL] }),
  airMarine("heroin", "Heroin"),
  border("marijuana", "Marijuana", { controls: [LAND_CONTROL] }),
  airMarine("marijuana", "Marijuana"),
  deaths(
    "synthetic-opioid",
    "Deaths with synthetic opioids (fentanyl)",
    "synthetic-opioids-excl-methadone-t40-4",
    "t40-4",
    {
      observable: "synthetic-opioid-deaths",
      uncontrolled:
        "none: every other drug's deaths involve fentanyl and share its decline; only the series' own course before can be compared with",
    },
  ),
  deaths("cocaine", "Deaths with cocaine", "cocaine-t40-5", "t40-5", {
    observable: "cocaine-deaths",
    controls: [
      {
        channel: "psychostimulant-deaths",
        because:
          "these deaths share fentanyl, treatment and counting with those of cocaine; methamphetamine does not cross the sea of the campaign",
      },
    ],
  }),
  deaths(
    "psychostimulant",
    "Deaths with psychostimulants (methamphetamine)",
    "psychostimulants-with-abuse-potential-t43-6",
    "t43-6",
    { uncontrolled: "none: it is the control of deaths with cocaine" },
  ),
  {
    id: "cocaine-price",
    label: "Retail price of cocaine in the United States",
    kind: "price",
    about: "cocaine",
    through: "by purchases",
    unit: "USD a gram",
    series: ["series.us-cocaine-price"],
    shipped: { series: "us-retail-prices", column: "cocaine" },
    observable: "cocaine-price",
    lagMonths: 9,
    controls: [],
    uncontrolled: "none: no price of another drug is published in the same way and as often",
    isClean: true,
    file: "UNODC, World Drug Report annex 8.3 (yearly), or any dated table of prices",
  },
  {
    id: "fentanyl-purity",
    label: "Purity of fentanyl powder",
    kind: "purity",
    about: "fentanyl",
    through: "by laboratories",
    unit: "%",
    series: ["series.fentanyl-purity"],
    shipped: { series: "fentanyl-powder-purity", column: "powder-percent" },
    observable: "fentanyl-purity",
    lagMonths: 9,
    controls: [],
    uncontrolled: "none: no purity of another drug is published by month",
    isClean: true,
    file: "a dated table of monthly purity (columns date,value,series)",
  },
  {
    id: "cocaine-removed",
    label: "Cocaine removed at sea by the Coast Guard",
    kind: "removed",
    about: "cocaine",
    through: "by the Coast Guard",
    unit: "t a year",
    series: ["series.uscg-cocaine-removed"],
    shipped: { series: "uscg-cocaine-removed", column: "tonnes" },
    observable: "cocaine-removed",
    lagMonths: 2,
    controls: [],
    uncontrolled: "none: it is yearly, and the campaign moves the cutters themselves",
    isClean: false,
    file: "Coast Guard yearly reports (shipped to fiscal year 2025, recalled)",
  },
];

/** A channel by its id. */
export const channelOf = (id: string): Channel | undefined => CHANNELS.find((channel) => channel.id === id);

/** Kinds that are outputs of effort: alone they decide nothing about inflow. */
export const EFFORT_KINDS: readonly ChannelKind[] = ["seizures", "removed"];
