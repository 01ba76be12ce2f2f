/**
 * Which known vulnerabilities touch the components this system is built of: a list of components (CycloneDX) against a file of advisories (OSV), both given, nothing asked
 * elsewhere. Door: {@link liptako.components.CheckComponents}. Not here: how the list is made (the build).
 */
package liptako.components;
