this is never read by a build (
