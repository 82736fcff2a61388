/** Employees: who they are, what they may do, how they prove it. */
@NullMarked
package org.restante.account.entity;

import org.jspecify.annotations.NullMarked;
