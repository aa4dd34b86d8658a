/**
 * Length of the great circle between two points on a sphere.
 * Law: the haversine formula, which keeps its accuracy at small distances. Radius: the mean earth radius R1 of IUGG
 * (Moritz 1980), 6371.0088 km. Limit: the earth is an ellipsoid; lengths are right to about 0.5 %, and to a
 * metre in the arithmetic where the points lie opposite each other.
 */
import { atan2, cos, sin } from "./trigonometry.ts";

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS_PER_DEGREE = 0.017453292519943295;

/** Great-circle distance in kilometres between two points given in degrees, north and east positive. */
export function greatCircleKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const up = sin(((lat2 - lat1) * RADIANS_PER_DEGREE) / 2);
  const across = sin(((lon2 - lon1) * RADIANS_PER_DEGREE) / 2);
  const part = up * up + cos(lat1 * RADIANS_PER_DEGREE) * cos(lat2 * RADIANS_PER_DEGREE) * across * across;
  const share = Math.min(1, part);
  return 2 * EARTH_RADIUS_KM * atan2(Math.sqrt(share), Math.sqrt(1 - share));
}
