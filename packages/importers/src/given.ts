/** What the caller gives to every importer: the day of the import, since nothing here has a clock, and how the file was read. */
export interface Given {
  /** The day of the import in ISO order; a figure about a later period is refused. */
  readonly today: string;
  /** Notes of the door on how the file was decoded. */
  readonly notes?: readonly string[];
}
