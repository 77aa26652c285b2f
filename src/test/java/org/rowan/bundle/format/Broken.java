package org.rowan.bundle.format;

/** A bundle that breaks one rule, and how. */
record Broken(Rule rule, String how, byte[] tar) {}
