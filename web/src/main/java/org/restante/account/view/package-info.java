/** The administrator's page of people, and the page where a person sets their own password. */
@NullMarked
package org.restante.account.view;

import org.jspecify.annotations.NullMarked;
