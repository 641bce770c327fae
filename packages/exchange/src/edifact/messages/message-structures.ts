import type { MessageHeader } from '../message.ts';
import { findMappedDirectory } from '../message-directory.ts';
import type { MessageStructure } from '../message-structure.ts';
import { COARRI_STRUCTURES } from './coarri-structure.ts';
import { CODECO_STRUCTURES } from './codeco-structure.ts';
import { COPARN_STRUCTURES } from './coparn-structure.ts';
import { CUSCAR_STRUCTURES } from './cuscar-structure.ts';
import { DESADV_STRUCTURES } from './desadv-structure.ts';
import { IFCSUM_STRUCTURES } from './ifcsum-structure.ts';
import { IFTMBC_STRUCTURES } from './iftmbc-structure.ts';
import { IFTMBF_STRUCTURES } from './iftmbf-structure.ts';
import { IFTMIN_STRUCTURES } from './iftmin-structure.ts';
import { IFTSTA_STRUCTURES } from './iftsta-structure.ts';

/**
 * Every structure of a message that is known. Which segments follow which is that of the directories; where a directory's
 * own greatest repetition was not at hand, a larger one is allowed, and a group that only some have mandatory is conditional.
 */
export const MESSAGE_STRUCTURES: readonly MessageStructure[] = [
  ...IFTMIN_STRUCTURES,
  ...IFTMBF_STRUCTURES,
  ...IFTMBC_STRUCTURES,
  ...IFTSTA_STRUCTURES,
  ...IFCSUM_STRUCTURES,
  ...CODECO_STRUCTURES,
  ...COPARN_STRUCTURES,
  ...COARRI_STRUCTURES,
  ...CUSCAR_STRUCTURES,
  ...DESADV_STRUCTURES,
];

/** The structure that a message is read by: that of its directory, or of the newest that is not newer. */
export function findMessageStructure(header: MessageHeader): MessageStructure | undefined {
  const directory = findMappedDirectory(header.directory);
  if (directory === undefined) return undefined;
  return MESSAGE_STRUCTURES.find(
    (structure) => structure.type === header.type && structure.directories.includes(directory),
  );
}
