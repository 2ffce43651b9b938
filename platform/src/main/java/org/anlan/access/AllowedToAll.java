package org.anlan.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Everyone who is signed in may call this handler; the data scope decides what comes back. The administrators may not, for they do
 * no business, unless {@link #administrators} says so.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToAll {
    boolean administrators() default false;
}
