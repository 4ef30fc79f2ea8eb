import type { Json } from '../core/values.ts';
import type { ExportSection } from './export-section.ts';

/** One thing that is held about a customer. */
export interface ExportRecord {
  /** What the record is about. */
  section: ExportSection;
  /** As the operation of its own shows it, where there is one. */
  record: Record<string, Json>;
}
