/** Return the second part of the address: which of the dashboard's views is asked for. */
export function askedView(): string {
  return location.pathname.split("/")[2] ?? "";
}

/** Return the first part of the address: which dashboard is shown. */
export function dashboardPath(): string {
  return location.pathname.split("/")[1] ?? "";
}
