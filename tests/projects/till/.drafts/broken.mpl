nor is this (
