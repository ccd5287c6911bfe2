import { en } from './en';

/** The words in use. One language today; a second one is a second file of the same shape and a choice made here. */
export const words = en;
