using ClusterGraph.Benchmarks;

return await Commands.RunAsync(args);
