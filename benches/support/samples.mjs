// What was measured: each sample by what it tells of and whom.

export const samples = {};

/** Keeps one. */
export const note = (what, who, value) => ((samples[what] ??= {})[who] ??= []).push(value);
