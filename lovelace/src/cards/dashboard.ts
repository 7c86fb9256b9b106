/** Return the first part of the address: which dashboard is shown. */
export function dashboardPath(): string {
  return location.pathname.split("/")[1] ?? "";
}
