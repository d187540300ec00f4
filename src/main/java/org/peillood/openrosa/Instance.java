package org.peillood.openrosa;

import java.util.Optional;

/**
 * A filled-in form as an app sent it.
 *
 * @param document the XML, to the letter
 * @param hash SHA-256 of the bytes that were sent, in hexadecimal
 */
record Instance(Node root, String document, String hash) {

  private static final int LONGEST_NAME = 200;

  /** The form that was filled in. */
  String formId() {
    return root.attribute("id").orElseThrow(() -> new Unreadable("no-form-id"));
  }

  /** The version of that form; empty where the client does not tell. */
  String version() {
    return root.attribute("version").orElse("");
  }

  /**
   * What the client calls this filling-in, the same at every sending (OpenRosa metadata, {@code
   * instanceID}). A client that gives no name is given one from the content.
   */
  String name() {
    var name =
        root.child("meta")
            .flatMap(meta -> meta.child("instanceID"))
            .map(id -> id.text().strip())
            .filter(id -> !id.isEmpty())
            .or(() -> root.attribute("instanceID"))
            .orElse("sha256:" + hash);
    if (name.length() > LONGEST_NAME) {
      throw new Unreadable("long-name");
    }
    return name;
  }

  /** Whether the client encrypted it; nobody here can read it then. */
  boolean isEncrypted() {
    return root.attribute("encrypted").equals(Optional.of("yes"));
  }
}
