/** Mails that say that something waits, and their outbox. */
@NullMarked
package org.restante.notification.entity;

import org.jspecify.annotations.NullMarked;
