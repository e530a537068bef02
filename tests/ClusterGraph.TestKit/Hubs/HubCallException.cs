namespace ClusterGraph.TestKit.Hubs;

/// <summary>The hub answered a call with an error.</summary>
public sealed class HubCallException(string message) : Exception(message);
