namespace ClusterGraph.Server.Play;

/// <summary>A hub call got no answer but an error.</summary>
internal sealed class HubCallException(string message) : Exception(message);
