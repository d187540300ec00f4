package org.peillood.survey;

import java.util.Optional;

/**
 * A file that belongs to a form: a picture, a sound, a film, or a table that its rules look into.
 * Its bytes are kept elsewhere; what the engine needs of them is here.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param md5 of its bytes, in hexadecimal; clients want this digest, and nothing here depends on
 *     its strength
 * @param size in bytes
 * @param mediaType told by its content
 * @param table what stands in it, for a file that rules look into
 */
public record FormFile(
    String name,
    String sha256,
    String md5,
    long size,
    String mediaType,
    Optional<FormTable> table) {}
