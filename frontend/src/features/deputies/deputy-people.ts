/** Those among whom a deputy is chosen: all who are enabled. */
export const peopleQuery = { is_enabled: true, limit: 200 };
