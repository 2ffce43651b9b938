package org.anlan.access;

import java.util.Optional;

/** Says which post a person holds now; implemented by {@code organisation}. */
public interface PostNames {

    record PostName(String post, String org) {}

    Optional<PostName> find(long personId);
}
