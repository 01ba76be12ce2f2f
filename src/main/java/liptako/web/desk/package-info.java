/** What the clerk's and the chair's desks share: how an act is attempted, how times and names are written, the floor. Pages only; no rule of procedure stands here. */
package liptako.web.desk;
