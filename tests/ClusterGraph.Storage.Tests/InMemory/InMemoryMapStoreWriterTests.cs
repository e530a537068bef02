using ClusterGraph.Storage.Tests.Contracts;

namespace ClusterGraph.Storage.Tests.InMemory;

public sealed class InMemoryMapStoreWriterTests() : MapStoreWriterContract(new MemoryPlace());
