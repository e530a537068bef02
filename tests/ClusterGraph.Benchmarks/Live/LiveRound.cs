using ClusterGraph.Benchmarks.Measuring;

namespace ClusterGraph.Benchmarks.Live;

/// <summary>Peer and product side by side, with what the disk took just before.</summary>
internal sealed record LiveRound(HalfRound Peer, HalfRound Product, Sample Disk)
{
    public double RatioP50 => Product.Times.P50 / Peer.Times.P50;

    public double RatioP99 => Product.Times.P99 / Peer.Times.P99;
}
