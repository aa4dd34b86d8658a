/**
 * Groups of the cartel-size model: who fights whom, who is allied with whom, and the published parameters.
 *
 * Source: the authors' public data and code (rafaelprietocuriel/Recruitment, BACRIM2020_Rivals and _Alliances, 2020),
 * compiled by CentroGeo, GeoInt and DataLab. Each entry is a pair of groups and the number of states in which they were
 * seen as rivals or allies, the larger of the two directions. Groups are numbered 1-150 as in the authors' list of nodes;
 * names are left out, as some are names of persons, but for the two in the published results. Limit: one year's press.
 */

/** Number of groups in the authors' list. */
export const groupCount = 150;

/** Place in the list of nodes (1-150) of the two largest groups. */
export const cjng = 25;
export const sinaloa = 13;

export interface Bond {
  /** Group, 1-150. */
  readonly a: number;
  readonly b: number;
  /** States in which the bond was seen [1]. */
  readonly weight: number;
}

/** Bonds written as "a-b:weight". */
const bonds = (text: string): readonly Bond[] =>
  text
    .trim()
    .split(/\s+/)
    .map((bond) => {
      const [a, b, weight] = bond.split(/[-:]/).map(Number);
      return { a: a!, b: b!, weight: weight! };
    });

/** Pairs of groups that fight. */
export const rivalries: readonly Bond[] = bonds(`
  3-25:3 3-63:4 3-133:1 4-13:1 4-91:3 5-13:2 5-56:1 5-58:1 6-17:1 7-13:1 7-25:1 7-88:1 8-19:2 8-25:1 10-76:1
  12-25:2 12-80:2 13-25:7 13-30:1 13-33:1 13-35:1 13-75:1 13-76:2 13-88:1 13-91:1 14-25:2 15-25:3 15-62:1 15-81:1
  17-18:1 17-19:3 17-25:1 17-29:1 17-134:1 17-147:1 17-150:1 19-25:6 19-108:1 19-134:2 19-150:2 22-130:3 25-27:3
  25-32:6 25-40:3 25-50:1 25-53:1 25-63:1 25-70:2 25-76:13 25-81:3 25-87:2 25-89:1 25-107:4 25-120:1 25-131:2
  25-133:2 25-134:2 25-147:1 25-150:3 29-150:1 30-67:1 30-118:1 38-63:2 44-89:2 51-120:1 54-120:1 56-75:1
  56-139:1 57-76:2 57-81:5 58-75:2 58-139:1 61-134:1 61-150:1 63-76:3 63-120:3 64-81:1 66-81:1 69-130:2 79-120:1
  81-126:1 81-135:1 82-135:2 84-120:1 91-97:3 91-122:2 100-119:1 103-120:1 107-120:3 113-122:1 134-143:4
  147-150:1
`);

/** Pairs of groups that are allied. */
export const alliances: readonly Bond[] = bonds(`
  1-15:1 1-25:3 1-81:1 3-76:4 4-70:2 4-114:2 5-75:1 6-150:2 8-137:1 10-25:1 11-26:1 12-13:1 13-20:2 13-27:2
  13-56:1 13-58:3 13-67:2 13-71:1 13-74:1 13-85:1 13-89:4 13-91:2 13-99:2 13-102:1 13-104:1 13-109:1 13-118:1
  13-122:1 13-123:4 13-124:1 13-125:1 13-138:1 15-25:3 16-25:1 16-133:1 17-61:2 17-116:4 17-127:1 19-127:1
  19-132:2 19-134:4 19-147:3 25-31:2 25-34:1 25-35:2 25-44:1 25-57:5 25-62:1 25-63:2 25-66:3 25-68:1 25-80:2
  25-81:3 25-88:2 25-95:2 25-96:6 25-97:1 25-98:1 25-101:1 25-108:2 25-117:2 25-119:1 25-127:1 25-130:1 25-139:1
  25-148:3 28-134:2 32-83:2 32-136:2 33-91:2 37-91:2 45-65:1 45-77:1 48-81:1 50-81:1 58-91:1 58-102:2 58-104:2
  58-124:1 76-87:3 76-107:3 76-133:2 76-140:1 81-110:2 81-145:1 91-93:2 91-113:1 102-104:2 110-144:2 116-150:1
  127-150:1
`);

/** Parameters of one run; rates per week. */
export interface CartelParameters {
  /** Recruits per member [1/week]. */
  readonly recruitment: number;
  /** Arrests of all groups together [person/week]. */
  readonly arrests: number;
  /** Deaths per pair of members that meet [1/(person week)]. */
  readonly conflict: number;
  /** Exits per member and member of the same group [1/(person week)]. */
  readonly saturation: number;
}

/** As published in the authors' code: fitted to a tenth of homicides and missing persons and to 110 arrests a week. */
export const published: CartelParameters = {
  recruitment: 2.527474e-3,
  arrests: 110,
  conflict: 1.549231e-8,
  saturation: 4e-8,
};

/** Members of all groups at the start of 2012 [person]. */
export const membersAtStart = 115_000;

/** Weeks from 2012 to 2022, and from 2022 to 2027. */
export const fitWeeks = 520;
export const projectionWeeks = 260;

/** What changes in 2022, by scenario. */
export const scenarios = {
  usual: published,
  halvedRecruitment: { ...published, recruitment: published.recruitment / 2 },
  doubledArrests: { ...published, arrests: 2 * published.arrests },
  noRecruitment: { ...published, recruitment: 0 },
} as const satisfies Readonly<Record<string, CartelParameters>>;

export type Scenario = keyof typeof scenarios;
