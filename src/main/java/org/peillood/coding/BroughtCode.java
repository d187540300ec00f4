package org.peillood.coding;

/**
 * A code that comes from a file, ready to be added to a frame.
 *
 * @param parent the mark of the code above it, of the same file or of the frame; empty at the top
 * @param isOffered false for a folder: it stands in the tree, but nothing is coded with it
 */
public record BroughtCode(
    String mark, Code.Meaning meaning, Code.Sign sign, String parent, boolean isOffered) {}
