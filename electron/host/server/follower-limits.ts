/** Bytes that may wait for a follower; one that reads slower is cut off and starts from scratch. */
export const maximumBacklog = 64 * 1024 * 1024;

/** Followers of one kind at a time. */
export const maximumFollowers = 64;
