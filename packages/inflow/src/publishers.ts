/**
 * Who publishes each format of public data and what may be done with it, where the reader does not say otherwise. Licences as
 * the publishers' own pages state them; United States government works are in the public domain there (17 U.S.C. 105).
 */
import type { Format } from "@inflow/importers";

interface Publisher {
  readonly source: string;
  readonly licence: string;
}

const US = "United States government work, public domain in the United States (17 U.S.C. 105)";
const UN = "Copyright United Nations; with attribution";
const UNSTATED = "not stated";

const cbp: Publisher = {
  source: "US Customs and Border Protection, Drug Seizure Statistics, https://www.cbp.gov/newsroom/stats",
  licence: US,
};
const nflis: Publisher = {
  source: "DEA, National Forensic Laboratory Information System, https://www.nflis.deadiversion.usdoj.gov",
  licence: US,
};
const unodc: Publisher = { source: "UNODC, World Drug Report annex, https://dataunodc.un.org", licence: UN };
const own: Publisher = { source: UNSTATED, licence: UNSTATED };

const publishers: Readonly<Record<Format, Publisher>> = {
  "cdc-vsrr": {
    source: "CDC/NCHS, VSRR Provisional Drug Overdose Death Counts, https://data.cdc.gov/d/xkb8-kh2a",
    licence: US,
  },
  "cdc-wonder": {
    source: "CDC WONDER, Multiple Cause of Death, https://wonder.cdc.gov",
    licence: `${US}; CDC WONDER data use restrictions`,
  },
  "cbp-drug-seizures": cbp,
  "cbp-air-and-marine": cbp,
  nflis,
  "nflis-half-years": nflis,
  "nflis-table-3": nflis,
  acled: { source: "ACLED, https://acleddata.com", licence: "ACLED terms of use: no redistribution of its rows" },
  "unodc-7.1-seizures": unodc,
  "unodc-8.1-prices": unodc,
  "unodc-8.3-price-series": unodc,
  "unodc-6.1.1-coca": unodc,
  events: own,
  series: own,
};

/** The publisher of a format; not stated where it is the reader's own or unknown. */
export const publisherOf = (format: string): Publisher => publishers[format as Format] ?? own;
