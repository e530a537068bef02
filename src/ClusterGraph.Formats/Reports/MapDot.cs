using ClusterGraph.Core.Actors;

namespace ClusterGraph.Formats.Reports;

/// <summary>An actor with its place on a picture.</summary>
internal sealed record MapDot(Actor Actor, double X, double Y, string Colour);
