/** The rooms' services in the real server, on each database. */
package liptako.services;
