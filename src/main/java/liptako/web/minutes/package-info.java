/** The clerk's page of a sitting's minutes. Not here: what they say and how they are printed (publication). */
package liptako.web.minutes;
