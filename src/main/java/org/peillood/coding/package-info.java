/**
 * What people wrote in their own words: their texts are listed and searched by who does research,
 * screened before anyone else reads them, and coded with trees of codes, so that they count in
 * figures. The response keeps what was written; the screened wording and the codes stand apart from
 * it, and go with it. Depends on {@code store}, {@code survey}, {@code catalogue}, {@code
 * response}, {@code statistics}, {@code privacy}, {@code access} and {@code web}.
 */
@NullMarked
package org.peillood.coding;

import org.jspecify.annotations.NullMarked;
