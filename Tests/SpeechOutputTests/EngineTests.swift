import Testing

/// Everything that starts the real worker, one test after the other: they share two cores and count descriptors.
@Suite(.serialized) struct EngineTests {}
