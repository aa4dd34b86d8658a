/** The world as the mechanisms see it: name lists, identities for luck, and flat relations between indices. */
import type { Index } from "./dictionary.ts";

/** Legs of a route, at most; empty slots hold −1. */
export const SLOTS = 8;

/** How trips on a leg are stopped: at sea by patrol and capacity, at a port by inspection, on land by the state's police. */
export const Control = { sea: 0, port: 1, land: 2 } as const;

/** Flat relations, one cell for each member of the first index; −1 is none. */
export interface Relations {
  readonly legZone: Int32Array;
  readonly legMode: Int32Array;
  readonly legChokepoint: Int32Array;
  /** See Control. */
  readonly legControl: Int32Array;
  /** State whose police or coast the leg meets. */
  readonly legState: Int32Array;
  /** Outlet whose loads use the leg, −1 for legs of US-bound routes. */
  readonly legOutlet: Int32Array;
  readonly legCommodity: Int32Array;
  readonly legFrom: Int32Array;
  readonly legTo: Int32Array;
  /** Corridor that the leg names; a leg without a zone is stopped by nobody and has control −1. */
  readonly legCorridor: Int32Array;
  /** 0 source to staging, 1 staging to market. */
  readonly laneStage: Int32Array;
  readonly laneOrganisation: Int32Array;
  readonly laneCommodity: Int32Array;
  /** First route of each lane and one past the last: routes of a lane are contiguous. */
  readonly laneFirstRoute: Int32Array;
  readonly laneEndRoute: Int32Array;
  readonly routeLane: Int32Array;
  /** Region that a route draws from: of stage 0, and of stage 1 where the organisation has no stage 0; else −1. */
  readonly routeRegion: Int32Array;
  /** route × SLOTS → leg, −1 ends. */
  readonly routeLegs: Int32Array;
  /** route × SLOTS → organisationLeg, −1 ends. */
  readonly routeOrganisationLegs: Int32Array;
  /** The legs of a route that lie in a zone, where loads can be lost: route × SLOTS → leg, −1 ends. */
  readonly routeExposedLegs: Int32Array;
  /** The same legs as organisationLeg. */
  readonly routeExposedOrganisationLegs: Int32Array;
  /** The sea zone whose crews sail the route, −1 where none does. */
  readonly routeCrewZone: Int32Array;
  /** Zone under which a route is reported: its crews' zone, else the zone of its last leg that has one. */
  readonly routeZone: Int32Array;
  /** Mode that sets the load: that of the leg by which the route enters its corridor. */
  readonly routeMode: Int32Array;
  /** 1 for the backstop of its lane. */
  readonly routeBackstop: Int32Array;
  /** Corridor by which base shares are set: the first one that a route's legs name. */
  readonly routeCorridor: Int32Array;
  /** First bundle of each lane and one past the last; a bundle's routes are contiguous and share zone, crews and corridor. */
  readonly laneFirstBundle: Int32Array;
  readonly laneEndBundle: Int32Array;
  readonly bundleFirstRoute: Int32Array;
  readonly bundleEndRoute: Int32Array;
  readonly bundleZone: Int32Array;
  readonly bundleCrewZone: Int32Array;
  readonly bundleCorridor: Int32Array;
  readonly organisationLegOrganisation: Int32Array;
  /** First leg of each organisation and one past its last: an organisation's legs are contiguous. */
  readonly organisationFirstLeg: Int32Array;
  readonly organisationEndLeg: Int32Array;
  readonly organisationLegLeg: Int32Array;
  /** Lanes of an organisation: −1 where it has no such stage. */
  readonly organisationSourceLane: Int32Array;
  readonly organisationMarketLane: Int32Array;
  readonly organisationCommodity: Int32Array;
  /** organisation → place of its staging stock. */
  readonly organisationStaging: Int32Array;
  readonly corridorCommodity: Int32Array;
  readonly corridorStage: Int32Array;
  readonly regionCommodity: Int32Array;
  readonly regionState: Int32Array;
  readonly regionPlace: Int32Array;
  readonly outletCommodity: Int32Array;
  /** Place at the edge of the theatre, −1 where the outlet is supplied outside it. */
  readonly outletPlace: Int32Array;
  readonly zoneControl: Int32Array;
  /** The legs at sea by zone: first place of each zone in `seaLegs`, and one past its last. */
  readonly zoneFirstSeaLeg: Int32Array;
  readonly zoneEndSeaLeg: Int32Array;
  readonly seaLegs: Int32Array;
  /** chokepoint → zone it narrows. */
  readonly chokepointZone: Int32Array;
}

export interface World {
  readonly id: string;
  readonly names: Readonly<Record<Index, readonly string[]>>;
  /** Hash of each member's id: the entity of its luck, whatever its place in a list. */
  readonly identity: Readonly<Record<Index, Uint32Array>>;
  readonly relation: Relations;
  /** Great-circle or authored way-point length of each leg [km]. */
  readonly legKm: Float64Array;
  /** Degrees; for maps only. */
  readonly placeLatitude: Float64Array;
  readonly placeLongitude: Float64Array;
  /** source, coast, sea, edge, island, landing, inland, border, entry or market; for maps only. */
  readonly placeKind: readonly string[];
  /** Authored way-points of each leg as [longitude, latitude] pairs; for maps only. */
  readonly legLine: readonly (readonly number[])[];
  /** Plain labels for display, by index name and member. */
  readonly label: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
