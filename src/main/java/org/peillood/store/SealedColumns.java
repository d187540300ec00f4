package org.peillood.store;

import java.util.List;

/** What a feature keeps sealed. Beans of this type are asked when the platform starts. */
public interface SealedColumns {

  List<SealedColumn> sealed();
}
