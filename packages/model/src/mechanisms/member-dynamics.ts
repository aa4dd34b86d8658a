/**
 * Land-based members of trafficking organisations: recruitment, arrests, conflict, exits.
 *
 *     dY_i/dt = Y_i·(ρ − η/ΣY − θ·Σ_j C_ij Y_j − ω·Y_i)
 *
 * Prieto-Curiel, Campedelli & Hope, Science 381:1312 (2023). Limit: sizes are identified only through assumed shares of
 * homicides and arrests (arXiv 2310.05975).
 */

/** Change of a bloc's members in a week [person/week]. */
export const memberChangeAt = (
  members: number,
  total: number,
  rivals: number,
  recruitment: number,
  arrests: number,
  conflict: number,
  saturation: number,
): number => members * (recruitment - arrests / total - conflict * rivals - saturation * members);

/** Recruitment per member and week at which a bloc neither grows nor shrinks [1/week]. */
export const steadyRecruitmentAt = (
  members: number,
  total: number,
  rivals: number,
  arrests: number,
  conflict: number,
  saturation: number,
): number => arrests / total + conflict * rivals + saturation * members;
