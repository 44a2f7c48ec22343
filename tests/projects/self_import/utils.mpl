import Utils
