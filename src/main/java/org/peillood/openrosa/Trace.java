package org.peillood.openrosa;

import org.peillood.survey.ItemType;

/**
 * Something that an app sent about the device, about who holds it, or about the hour.
 *
 * @param type what kind of data it is
 * @param path of the node in which it stood
 * @param value as it was sent
 */
public record Trace(ItemType type, String path, String value) {

  /** Whether it is the name of a file that came along. */
  boolean isFile() {
    return type == ItemType.AUDIT || type == ItemType.BACKGROUND_AUDIO;
  }
}
