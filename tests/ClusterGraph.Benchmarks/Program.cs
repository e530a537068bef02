Console.Error.WriteLine("usage: dotnet run -c Release --project tests/ClusterGraph.Benchmarks -- NAME");
Console.Error.WriteLine("Runs one measurement and prints its ratios. No measurement is registered yet.");
return 2;
