package org.downstage.base;

import java.util.Optional;

/** Tells who is signed in; the security feature knows. */
@FunctionalInterface
public interface CurrentPerson {

    /** The person of the current request, or empty when nobody is signed in. */
    Optional<Person> find();
}
